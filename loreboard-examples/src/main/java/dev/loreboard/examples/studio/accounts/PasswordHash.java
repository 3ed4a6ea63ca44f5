package dev.loreboard.examples.studio.accounts;

/**
 * What is kept of a password.
 *
 * @param iterations how often it was hashed
 * @param salt in hexadecimal, like the hash
 */
record PasswordHash(int iterations, String salt, String hash) {}
