import type { FailureId } from '../../api/failure.ts'

/** What helps a person who was refused: waiting, loading the page again, coming in by code, or starting over. */
export type WayOut = 'wait' | 'reload' | 'code' | 'start'

export const wayOut: Record<FailureId, WayOut> = {
	malformed: 'reload',
	sessionUnknown: 'code',
	notAllowed: 'start',
	linkUnknown: 'code',
	secretMissing: 'code',
	notFound: 'start',
	forgedAuthor: 'reload',
	linkRevoked: 'code',
	workshopDeleted: 'start',
	linkExpired: 'code',
	promiseChanged: 'reload',
	roundOver: 'reload',
	sharedContent: 'reload',
	rehearsalRuns: 'reload',
	rehearsalsFull: 'wait',
	fileForeign: 'start',
	fileDamaged: 'start',
	fileNewer: 'start',
	fileTooLarge: 'start',
	superseded: 'reload',
	keyNeeded: 'start',
	tooLarge: 'reload',
	documentFull: 'reload',
	outdatedClient: 'reload',
	tooMany: 'wait',
	roomFull: 'wait',
	storageDamaged: 'wait',
	storageAway: 'wait',
	shuttingDown: 'wait',
	unexpected: 'wait',
	serverAway: 'wait',
}

/** Milliseconds until the next attempt: at least what the server asks for, and longer each time, so that a crowd spreads out. */
export function waitBefore(attempt: number, asked = 0): number {
	return Math.max(asked, Math.min(30_000, 5_000 * 2 ** attempt))
}
