import { readCardText } from '../../shared/rounds/cardText.ts'
import { useValue } from '../sync/RoomContext.ts'
import { useTexts } from '../texts/texts.ts'
import { Button } from '../ui/Button.tsx'
import { CopyButton } from '../ui/CopyButton.tsx'
import type { Draft } from './drafts.ts'
import { leftOverTexts } from './leftOverTexts.ts'
import { useOutbox } from './OutboxContext.ts'

/** Cards begun in other steps than the one that runs: they can still be handed in, noted for later, or thrown away. */
export function LeftDrafts({ except }: { except?: string | undefined }) {
	const { draft: texts, refused } = useTexts(leftOverTexts)
	const outbox = useOutbox()
	const left = useValue(outbox.drafts).filter(({ round, text }) => round !== except && readCardText(text))
	const handIn = ({ round, about, text, column, attribution }: Draft) => {
		// Under the promise the person read when writing; if it no longer holds, the server says so and keeps nothing.
		const settings = { kind: 'cards', hidden: true, columns: [], attribution } as const
		outbox.card({ id: round, about, settings }, { text: readCardText(text), column })
		outbox.dropDraft(round)
	}
	const { ended } = useValue(outbox.state)
	return left.map((draft) => (
		<section key={draft.round} className="left-draft">
			<h2>
				{texts.title} {draft.about && <small>{texts.to(draft.about)}</small>}
			</h2>
			<p className="own-words">{draft.text}</p>
			<div>
				{!ended && (
					<>
						<Button size="small" icon="handIn" onClick={() => handIn(draft)}>
							{texts.handIn}
						</Button>
						<Button
							size="small"
							icon="park"
							onClick={() => {
								outbox.park(draft.text.trim(), draft.attribution)
								outbox.dropDraft(draft.round)
							}}
						>
							{refused.park}
						</Button>
					</>
				)}
				<CopyButton size="small" text={draft.text} />
				<Button size="small" icon="trash" onClick={() => outbox.dropDraft(draft.round)}>
					{refused.discard}
				</Button>
			</div>
		</section>
	))
}
