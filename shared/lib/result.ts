/** Either a value or an expected failure, for functions whose failure is part of the answer. */
export type Result<Value, Failure> = { ok: true; value: Value } | { ok: false; failure: Failure }

export const ok = <Value>(value: Value): { ok: true; value: Value } => ({ ok: true, value })
export const failed = <Failure>(failure: Failure): { ok: false; failure: Failure } => ({ ok: false, failure })
