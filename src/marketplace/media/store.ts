/** Where the bytes of pictures are kept, each under a key such as `5b0c….webp`. All reject with MEDIA_STORE_FAILED. */
export interface MediaStore {
  put(key: string, body: Buffer, contentType: string): Promise<void>;
  /** Null when there is none. */
  get(key: string): Promise<Buffer | null>;
  /** Nothing happens when there is none. */
  delete(key: string): Promise<void>;
  /** Where a browser finds it without this server; null where only the server hands it out. */
  url(key: string): string | null;
}
