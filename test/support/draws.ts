import fc from 'fast-check';

const SEED = 20221231;

/** Property tests draw the same values in every run, so that a red build has a change as its cause; `HESHU_SEED` draws others. */
fc.configureGlobal({ seed: Number(process.env.HESHU_SEED ?? SEED) });
