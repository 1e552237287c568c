/**
 * Lets `use` work with secret bytes and overwrites them afterwards, however it ends. What `use` copied, and numbers that the curve's
 * arithmetic made of them, are out of reach: JavaScript frees those when it likes and overwrites nothing.
 */
export async function thenWiped<T>(secret: Buffer, use: (secret: Buffer) => T | Promise<T>): Promise<T> {
  try {
    return await use(secret);
  } finally {
    secret.fill(0);
  }
}
