import fc from "fast-check";

/**
 * Properties take their seed from the commit (jest.config.mjs): what was green on one machine is green on another, and every
 * commit tries other cases. `PROPERTY_SEED=7 npx jest` tries those of another seed.
 */
fc.configureGlobal({ seed: Number(process.env["PROPERTY_SEED"]) });
