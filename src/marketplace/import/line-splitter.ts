import { isUtf8 } from 'node:buffer';

/** One line as it stands in the file, without its end. `number` counts from 1, empty lines included. */
export interface Line {
  readonly number: number;
  /** The whole line, or its beginning where it is too long. */
  readonly bytes: Buffer;
  readonly tooLong: boolean;
}

const KEPT_OF_LONG = 2000;
const LINE_FEED = 0x0a;
const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf]);

/** Cuts chunks of bytes into lines, whatever the chunks; holds no more than one line of `maxBytes`. */
export class LineSplitter {
  readonly #maxBytes: number;
  #pieces: Buffer[] = [];
  #length = 0;
  #number = 0;

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  push(chunk: Buffer): Line[] {
    const lines: Line[] = [];
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end !== -1; end = chunk.indexOf(LINE_FEED, start)) {
      this.#keep(chunk.subarray(start, end));
      lines.push(this.#finish());
      start = end + 1;
    }
    this.#keep(chunk.subarray(start));
    return lines;
  }

  /** The last line, where it does not end. */
  end(): Line[] {
    return this.#length === 0 ? [] : [this.#finish()];
  }

  #keep(piece: Buffer): void {
    const wasLong = this.#length > this.#maxBytes;
    this.#length += piece.length;
    if (wasLong) return;
    this.#pieces.push(piece);
    if (this.#length > this.#maxBytes) {
      const head = Buffer.concat(this.#pieces.splice(0), this.#length).subarray(
        0,
        Math.min(KEPT_OF_LONG, this.#maxBytes),
      );
      this.#pieces.push(Buffer.from(head));
    }
  }

  #finish(): Line {
    const bytes = this.#pieces.length === 1 ? this.#pieces[0] : Buffer.concat(this.#pieces);
    const tooLong = this.#length > this.#maxBytes;
    this.#pieces = [];
    this.#length = 0;
    this.#number += 1;
    return { number: this.#number, bytes: withoutMark(bytes ?? Buffer.alloc(0), this.#number), tooLong };
  }
}

function withoutMark(bytes: Buffer, number: number): Buffer {
  return number === 1 && bytes.subarray(0, 3).equals(byteOrderMark) ? bytes.subarray(3) : bytes;
}

/** The text of a line; null where it is not UTF-8. */
export function decodeLine({ bytes }: Line): string | null {
  return isUtf8(bytes) ? bytes.toString('utf8') : null;
}
