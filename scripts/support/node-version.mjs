// Stops at once, with a clear text, on a Node that is too old. Imported before anything else.
const needed = [20, 19];
const [major, minor] = process.versions.node.split('.').map(Number);

if (major < needed[0] || (major === needed[0] && minor < needed[1])) {
  console.error(
    `يحتاج ميزان إلى Node ${needed.join('.')} أو أحدث، والمثبّت ${process.versions.node}. ثبّت إصداراً أحدث من nodejs.org`,
  );
  console.error(
    `Mizan needs Node ${needed.join('.')} or newer, and this is ${process.versions.node}. Install a newer one from nodejs.org`,
  );
  process.exit(2);
}
