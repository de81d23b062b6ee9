/** A worker that ends in the middle of a job. */
process.on('message', (message: { readonly kind: string }) => {
  if (message.kind === 'setup') process.send?.({ kind: 'ready' });
  else process.exit(3);
});
