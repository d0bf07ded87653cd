/** Makes a forgotten case of a closed list a compile error; throws if one arrives all the same. */
export function assertNever(value: never): never {
	throw new Error(`Unexpected case: ${JSON.stringify(value)}`)
}
