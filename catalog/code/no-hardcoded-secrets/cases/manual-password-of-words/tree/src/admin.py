ADMIN_PASSWORD = "horsestaple"
