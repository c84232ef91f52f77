/**
 * Work that never runs twice side by side: what asks for it meanwhile is answered at once, and one more run follows for
 * all of them. So work that takes longer than its pace does not take the places of other work.
 */
export function oneAtATime<A extends readonly unknown[]>(
  run: (...args: A) => Promise<void>,
): (...args: A) => Promise<void> {
  let isRunning = false;
  let isWanted = false;
  return async (...args) => {
    isWanted = true;
    if (isRunning) return;
    isRunning = true;
    try {
      while (isWanted) {
        isWanted = false;
        await run(...args);
      }
    } finally {
      isRunning = false;
    }
  };
}
