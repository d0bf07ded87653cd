import { useEffect, useMemo, useRef } from 'react'
import { endReading, readAloud, readNow } from '../../shared/agenda/index.ts'
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
	const { doc: stage, people } = useStage()
	const { time } = useSessionState()
	const texts = useTexts(caseTexts).reading
	const scenes = useMemo(() => scenesOf(told), [told])
	const read = useNowOf(({ reading }) => (reading?.case === told.id ? reading.scene : undefined))
	const at = Math.min(read ?? 0, scenes.length - 1)
	const scene = scenes[at]
	const title = told.title.trim()
	const show = (next: number) => {
		if (next < 0 || next >= scenes.length) return
		const by = people.get().find(({ self }) => self)?.name
		readAloud(stage, { case: told.id, title, ...(by && { by }), scene: next, at: time.now() })
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
	/** What was shown last, also by a key a moment ago that this page has not drawn yet. */
	const shown = () => {
		const { reading } = readNow(stage)
		return Math.min(reading?.case === told.id ? reading.scene : 0, scenes.length - 1)
	}
	const goByKey = useRef<(event: KeyboardEvent) => void>(undefined)
	goByKey.current = (event) => {
		const next = goes[event.key]?.(shown(), scenes.length - 1)
		const isButton = event.key === ' ' && event.target instanceof HTMLButtonElement
		if (next === undefined || isButton || event.altKey || event.ctrlKey || event.metaKey) return
		event.preventDefault()
		show(next)
	}
	// Wherever in the dialog the focus is: at its cross, too.
	useEffect(() => {
		const listen = (event: KeyboardEvent) => goByKey.current?.(event)
		document.addEventListener('keydown', listen)
		return () => document.removeEventListener('keydown', listen)
	}, [])
	return (
		<Dialog open size="full" title={texts.title(title)} onClose={close}>
			<div className="case-reading">
				<div className="case-reading-scene" aria-live="polite">
					{scene && <SceneWords scene={scene} />}
				</div>
				<footer>
					<Button icon="back" disabled={at === 0} onClick={() => show(shown() - 1)}>
						{texts.back}
					</Button>
					<p role="status">{texts.position(at + 1, scenes.length)}</p>
					<Button kind="main" iconAfter="forward" disabled={at === scenes.length - 1} onClick={() => show(shown() + 1)}>
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
