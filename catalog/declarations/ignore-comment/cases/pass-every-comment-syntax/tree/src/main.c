int main(void); // gatewright: ignore[environment/database-tls] because it listens on the loopback address until 2027-01-31
int other(void); /* gatewright: ignore[environment/database-tls] because it listens on the loopback address until 2027-01-31 */
