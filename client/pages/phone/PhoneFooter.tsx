import { useNow } from '../../agenda/now.ts'
import { useOutbox } from '../../rounds/OutboxContext.ts'
import { roundTexts } from '../../rounds/texts.ts'
import { useValue } from '../../sync/RoomContext.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { phoneTexts } from './texts.ts'

/** Below the thumb: the one thing to do now, "fertig", and the way to everything else. */
export function PhoneFooter({
	composer,
	signals,
	onMore,
}: {
	/** id of the form with which a card is written, if one is */
	composer: string | undefined
	/** whether something is asked here that one can be ready with */
	signals: boolean
	onMore: () => void
}) {
	const texts = useTexts(phoneTexts)
	const { handIn } = useTexts(roundTexts).card
	return (
		<footer>
			{composer && (
				// So that a keyboard of glass stays open: one card follows the other.
				<Button
					kind="main"
					size="big"
					wide
					type="submit"
					form={composer}
					icon="handIn"
					onPointerDown={(event) => event.preventDefault()}
				>
					{handIn}
				</Button>
			)}
			<div>
				{signals && <Ready isMain={!composer} />}
				<Button kind={signals ? 'bare' : 'plain'} size="big" icon="menu" aria-haspopup="dialog" onClick={onMore}>
					{texts.more}
				</Button>
			</div>
		</footer>
	)
}

function Ready({ isMain }: { isMain: boolean }) {
	const texts = useTexts(phoneTexts)
	const outbox = useOutbox()
	const { since } = useNow()
	const said = useValue(outbox.items).find(({ id }) => id === 'ready')?.entry
	const isReady = said?.what === 'ready' && said.since !== null && said.since === since
	return (
		<Button
			size="big"
			kind={isMain && !isReady ? 'main' : isReady ? 'plain' : 'bare'}
			icon={isReady ? 'saved' : 'check'}
			aria-pressed={isReady}
			title={isReady ? texts.readyHint : undefined}
			onClick={() => outbox.ready(isReady ? null : (since ?? null))}
		>
			{isReady ? texts.isReady : texts.ready}
		</Button>
	)
}
