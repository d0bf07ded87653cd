import { readCardText } from '../../shared/rounds/cardText.ts'
import { useValue } from '../sync/RoomContext.ts'
import { useTexts } from '../texts/texts.ts'
import { Button } from '../ui/Button.tsx'
import { CopyButton } from '../ui/CopyButton.tsx'
import type { Draft } from './drafts.ts'
import { leftOverTexts } from './leftOverTexts.ts'
import { useOutbox } from './OutboxContext.ts'

/** A begun card whose field is gone: it can still be handed in, noted for later, copied, or thrown away. */
export function LeftDraft({ draft }: { draft: Draft }) {
	const { draft: texts, refused } = useTexts(leftOverTexts)
	const outbox = useOutbox()
	const { ended } = useValue(outbox.state)
	const { round, about, text, column, attribution } = draft
	const handIn = () => {
		// Under the promise the person read when writing; if it no longer holds, the server says so and keeps nothing.
		const settings = { kind: 'cards', hidden: true, columns: [], attribution } as const
		outbox.card({ id: round, about, settings }, { text: readCardText(text), column })
		outbox.dropDraft(draft)
	}
	const park = () => {
		outbox.park(text.trim(), attribution)
		outbox.dropDraft(draft)
	}
	return (
		<section className="left-draft">
			<h2>
				{texts.title} {about && <small>{texts.to(about)}</small>}
			</h2>
			<p className="own-words">{text}</p>
			<div>
				{!ended && (
					<>
						<Button size="small" icon="handIn" onClick={handIn}>
							{texts.handIn}
						</Button>
						<Button size="small" icon="park" onClick={park}>
							{refused.park}
						</Button>
					</>
				)}
				<CopyButton size="small" text={text} />
				<Button size="small" icon="trash" onClick={() => outbox.dropDraft(draft)}>
					{refused.discard}
				</Button>
			</div>
		</section>
	)
}
