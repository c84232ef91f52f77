/** A direction as the index keeps it: whole numbers, the largest 127 or −127, so that nothing depends on rounding. */
export function quantise(vector: ArrayLike<number>): Int8Array | null {
  const values = Float64Array.from(vector);
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return largest > 0 ? Int8Array.from(values, (value) => Math.round((value / largest) * 127)) : null;
}

export function toText(vector: Int8Array): string {
  return Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength).toString('base64');
}

export function fromText(text: string): Int8Array {
  const bytes = Buffer.from(text, 'base64');
  return new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** In [−1, 1]; 0 where the dimensions differ. */
export function cosineOf(left: Int8Array, right: Int8Array): number {
  if (left.length !== right.length) return 0;
  let [product, lengthLeft, lengthRight] = [0, 0, 0];
  for (let at = 0; at < left.length; at += 1) {
    const a = left[at] ?? 0;
    const b = right[at] ?? 0;
    product += a * b;
    lengthLeft += a * a;
    lengthRight += b * b;
  }
  return product === 0 ? 0 : product / Math.sqrt(lengthLeft * lengthRight);
}
