listen(process.env.TIDE_PORT);
