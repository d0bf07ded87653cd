import * as Y from 'yjs'

/** Two devices with one workshop, not connected until they hear of each other. */
export function twoPeople(): { anna: Y.Doc; ben: Y.Doc } {
	const anna = new Y.Doc()
	const ben = new Y.Doc()
	anna.clientID = 1
	ben.clientID = 2
	return { anna, ben }
}

/** Both receive all the other did. */
export function bothHear(a: Y.Doc, b: Y.Doc) {
	const forA = Y.encodeStateAsUpdate(b, Y.encodeStateVector(a))
	Y.applyUpdate(b, Y.encodeStateAsUpdate(a, Y.encodeStateVector(b)))
	Y.applyUpdate(a, forA)
}
