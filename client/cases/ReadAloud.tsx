import { type KeyboardEvent, useEffect, useMemo } from 'react'
import { endReading, readAloud } from '../../shared/agenda/index.ts'
import { type Case, scenesOf } from '../../shared/registry/index.ts'
import { useNowOf, useSessionState } from '../agenda/now.ts'
import { useStage } from '../agenda/stage.ts'
import { useTexts } from '../texts/texts.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { SceneWords } from './SceneWords.tsx'
import { caseTexts } from './texts.ts'
import './reading.css'

/** Reading a case aloud: the wall shows the scene that is read, whoever reads it goes on with the keys and ends it. */
export default function ReadAloud({ told, onClose }: { told: Case; onClose: () => void }) {
	const { doc: stage } = useStage()
	const { time } = useSessionState()
	const texts = useTexts(caseTexts).reading
	const scenes = useMemo(() => scenesOf(told), [told])
	const read = useNowOf(({ reading }) => (reading?.case === told.id ? reading.scene : undefined))
	const at = Math.min(read ?? 0, scenes.length - 1)
	const scene = scenes[at]
	const title = told.title.trim()
	const show = (next: number) => {
		if (next < 0 || next >= scenes.length) return
		readAloud(stage, { case: told.id, title, scene: next, at: time.now() })
	}
	// Whoever comes back to a reading goes on where the wall is.
	// biome-ignore lint/correctness/useExhaustiveDependencies: once, when it begins
	useEffect(() => {
		if (read === undefined) show(0)
	}, [])
	const close = () => {
		endReading(stage)
		onClose()
	}
	const onKeyDown = (event: KeyboardEvent) => {
		const next = goes[event.key]?.(at, scenes.length - 1)
		const isButton = event.key === ' ' && event.target instanceof HTMLButtonElement
		if (next === undefined || isButton || event.altKey || event.ctrlKey || event.metaKey) return
		event.preventDefault()
		show(next)
	}
	return (
		<Dialog open size="full" title={texts.title(title)} onClose={close}>
			{/* biome-ignore lint/a11y/noStaticElementInteractions: keys for all that stands in it */}
			<div className="case-reading" onKeyDown={onKeyDown}>
				<div className="case-reading-scene" aria-live="polite">
					{scene && <SceneWords scene={scene} />}
				</div>
				<footer>
					<Button icon="back" disabled={at === 0} onClick={() => show(at - 1)}>
						{texts.back}
					</Button>
					<p role="status">{texts.position(at + 1, scenes.length)}</p>
					<Button kind="main" iconAfter="forward" disabled={at === scenes.length - 1} onClick={() => show(at + 1)}>
						{texts.next}
					</Button>
					<span className="ui-grow" />
					<p className="ui-caption case-reading-keys">{texts.keys}</p>
					<Button icon="stop" onClick={close}>
						{texts.end}
					</Button>
				</footer>
			</div>
		</Dialog>
	)
}

/** Where a key leads from a scene. */
const goes: Readonly<Record<string, (at: number, last: number) => number>> = {
	ArrowRight: (at) => at + 1,
	ArrowDown: (at) => at + 1,
	PageDown: (at) => at + 1,
	' ': (at) => at + 1,
	ArrowLeft: (at) => at - 1,
	ArrowUp: (at) => at - 1,
	PageUp: (at) => at - 1,
	Home: () => 0,
	End: (_, last) => last,
}
