/** lmdb hangs the real cause of a failed commit on the error, as a promise that rejects and that somebody must await. */
export async function causeOf(reason: unknown): Promise<unknown> {
	if (!(reason instanceof Error && 'commitError' in reason)) return reason
	return Promise.resolve(reason.commitError).catch((cause: unknown) => cause)
}
