import type * as Y from 'yjs'
import type { Reading } from '../../../shared/agenda/index.ts'
import { casesOf, findCase, scenesOf } from '../../../shared/registry/index.ts'
import { SceneWords } from '../../cases/SceneWords.tsx'
import { derived } from '../../sync/derived.ts'
import { entryOf, perDocument } from '../../sync/parts.ts'
import { useValue } from '../../sync/RoomContext.ts'
import { useTexts } from '../../texts/texts.ts'
import { projectorTexts } from './texts.ts'
import '../../cases/reading.css'

const toldIn = perDocument((doc, id: string) => derived([entryOf(casesOf(doc), id)], () => findCase(doc, id)))

/** The scene of a case that is read aloud just now, with the first one what it is; nothing once the case is gone. */
export function ReadingScene({ doc, reading }: { doc: Y.Doc; reading: Reading }) {
	const { reading: texts } = useTexts(projectorTexts)
	const told = useValue(toldIn(doc, reading.case))
	const scenes = told ? scenesOf(told) : []
	const scene = scenes[Math.min(reading.scene, scenes.length - 1)]
	if (!scene) return null
	return (
		<>
			{scene === scenes[0] && <p className="projector-case">{texts.invented(scenes.length)}</p>}
			<SceneWords scene={scene} />
		</>
	)
}
