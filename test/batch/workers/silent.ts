/** A worker that stays alive and never says that it is ready. */
setInterval(() => undefined, 1000);
