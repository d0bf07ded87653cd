import type * as Y from 'yjs'
import { nowOf } from '../../shared/agenda/index.ts'
import { registryOf } from '../../shared/lib/sharedRegistry.ts'

/** What the workshop is called: since it was renamed that is in the stage. */
export function workshopNameOf(doc: Y.Doc, stage: Y.Doc | undefined): string {
	const renamed = stage && nowOf(stage).get('title')
	const title = typeof renamed === 'string' && renamed ? renamed : registryOf(doc).getMap('meta').get('title')
	return typeof title === 'string' ? title : ''
}
