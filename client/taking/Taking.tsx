import { useState } from 'react'
import { change } from '../../shared/lib/change.ts'
import { registryOf } from '../../shared/lib/sharedRegistry.ts'
import { type EntryKind, take } from '../../shared/taking/index.ts'
import { useRemoved } from '../listEditing/useRemoved.ts'
import { useNavigation } from '../navigation/navigation.ts'
import { useDocumentsApart } from '../sync/BoardsApart.ts'
import type { RoomView } from '../sync/RoomContext.ts'
import { useLocale } from '../texts/locale.ts'
import { useTexts } from '../texts/texts.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { type AskedToTake, takeOver } from './ask.ts'
import { entryPlace } from './entryPlace.ts'
import { TakeDialog } from './TakeDialog.tsx'
import { takingTexts } from './texts.ts'

interface TakingProps {
	asked: AskedToTake
	/** of the place that is shown */
	room: RoomView
}

/** From the question what something shall become to the line that says what came of it; each question is a new one. */
export function Taking(props: TakingProps) {
	const { asked } = props
	const [first, setFirst] = useState({ asked, n: 0 })
	if (first.asked !== asked) setFirst({ asked, n: first.n + 1 })
	return <Question key={first.n} {...props} />
}

function Question({ asked, room }: TakingProps) {
	// Whoever goes elsewhere while the line is shown takes back what they did here.
	const [{ doc, history }] = useState(room)
	const texts = useTexts(takingTexts)
	const locale = useLocale()
	const navigation = useNavigation()
	const apart = useDocumentsApart()
	const [done, setDone] = useState<{ kind: EntryKind; entry: string }>()
	const line = useRemoved(history)
	const close = () => takeOver([])
	if (!done) {
		if (!room.mayWrite) return null
		return (
			<TakeDialog
				doc={doc}
				asked={asked}
				onClose={close}
				onTake={(target, takings) => {
					const { made, joined } = history.step(() => change(doc, () => take(doc, target.id, takings)))
					const [entry] = [...made, ...joined]
					if (entry === undefined) return close()
					setDone({ kind: target.kind, entry })
					line.tell(texts.taken(target.label[locale], made.length, joined.length))
				}}
			/>
		)
	}
	if (line.words === undefined) return null
	const place = entryPlace([...new Set([registryOf(doc), doc, ...apart])], done.kind, done.entry)
	const show = () => {
		if (place) navigation.go(place)
		close()
	}
	return (
		<div className="taking-line">
			<Notice
				tone="good"
				title={line.words}
				action={
					<>
						{place && (
							<Button kind="link" onClick={show}>
								{texts.show}
							</Button>
						)}
						<Button size="small" icon="undo" onClick={line.undo}>
							{texts.undo}
						</Button>
						<Button kind="icon" icon="close" aria-label={texts.close} onClick={close} />
					</>
				}
			/>
		</div>
	)
}
