import type { JsonObject } from '../lib/json.ts'

export { isObject, type Json, type JsonObject, sameJson } from '../lib/json.ts'

/** A tldraw record as plain JSON: a page, a shape, a binding or an asset. */
export type BoardRecord = JsonObject & { readonly id: string; readonly typeName: string }
