import * as Y from 'yjs'
import type { Migration } from './migration.ts'

/**
 * In the fourth layout what the moderation noted of the scenes of a Planspiel lay in the plenum, on everybody's device. Now it
 * lies in the desk, by the ids of play and scene (decision 094).
 */
export const sceneNotesOut: Migration = {
	to: 5,
	migrate(doc) {
		const taken = new Map<string, string>()
		for (const [play, stored] of doc.getMap('plays')) {
			const scenes: unknown = stored instanceof Y.Map ? stored.get('scenes') : undefined
			if (!(scenes instanceof Y.Map)) continue
			for (const [id, scene] of scenes as Y.Map<unknown>) {
				const note: unknown = scene instanceof Y.Map ? scene.get('hints') : undefined
				if (!(scene instanceof Y.Map) || !(note instanceof Y.Text)) continue
				const words = note.toString().trim()
				if (words) taken.set(`${play}/${id}`, words)
				scene.delete('hints')
			}
		}
		return taken
	},
}
