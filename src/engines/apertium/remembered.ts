/** Makes something once, when it is first asked for; what failed is tried again the next time. */
export function remembered<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return async () => {
    const making = made ?? make();
    made = making;
    try {
      return await making;
    } catch (error) {
      made = null;
      throw error;
    }
  };
}
