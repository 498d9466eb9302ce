package pay

import "os"

var key = os.Getenv("PAY_KEY")
