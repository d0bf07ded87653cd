import { configureGlobal } from 'fast-check'

/*
 * `npm test` tries every property with the same random values, so that a red one is about the change at hand; `npm run
 * daily` tries others each day. `PROPERTY_SEED=<seed> npx vitest run --project shared` repeats what a failure named.
 * Called by vitest before each file.
 */
configureGlobal({ seed: Number(process.env.PROPERTY_SEED ?? 1) })
