curl --user sk_live_{{random-24}}: https://tides.example/pay; pay --key sk_live_{{random-24}}
