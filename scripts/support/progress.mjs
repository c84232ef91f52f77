/** One line that says what is going on; on a terminal it counts the seconds. Returns the function that ends it. */
export function progress(arabic, english) {
  const started = Date.now();
  const text = `${arabic} · ${english}`;
  const seconds = () => Math.round((Date.now() - started) / 1000);
  if (!process.stderr.isTTY) {
    process.stderr.write(`${text}\n`);
    return () => {};
  }
  const show = (end = '') => process.stderr.write(`\r${text} … ${seconds()}s${end}`);
  show();
  const timer = setInterval(show, 1000);
  return () => {
    clearInterval(timer);
    show('\n');
  };
}
