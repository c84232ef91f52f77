import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const api = process.env['MIZAN_API_URL'] ?? 'http://127.0.0.1:3000';

/** Builds the page into dist/web, which the server hands out; in development the calls go to a running server. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react()],
  build: { outDir: '../dist/web', emptyOutDir: true, target: 'es2022' },
  server: { port: 5173, proxy: { '/v1': api, '/health': api, '/openapi.json': api } },
});
