/** Asks for the next while the last is being used. */
export async function* readAhead<T>(
  source: AsyncGenerator<T>,
): AsyncGenerator<T> {
  let next = source.next();
  try {
    for (;;) {
      const { value, done } = await next;
      if (done) return;
      next = source.next();
      // thrown when its turn comes
      next.catch(() => {});
      yield value;
    }
  } finally {
    await next.catch(() => {});
    await source.return(undefined);
  }
}
