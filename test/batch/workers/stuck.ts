/** A worker that says it is ready and then never answers a job. */
process.on('message', (message: { readonly kind: string }) => {
  if (message.kind === 'setup') process.send?.({ kind: 'ready' });
  else for (;;);
});
