import { run } from './run.ts';

/** A reader of our output that has seen enough (`| head`) ends it without a complaint. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

process.exitCode = await run(process.argv.slice(2), process, process.env);
