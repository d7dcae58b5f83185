import { serveFolder } from './static-server.ts';

const port = Number(process.env['PORT'] ?? 4321);
const { address } = await serveFolder('dist', port).catch((error: NodeJS.ErrnoException) => {
  if (error.code === 'EADDRINUSE') return serveFolder('dist', 0);
  throw error;
});
console.log(`\n  执行力学习手册 · Execution Power Handbook\n  ${address}/\n`);
