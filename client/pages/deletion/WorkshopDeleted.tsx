import { useCallback, useEffect, useRef, useState } from 'react'
import { systemClock } from '../../../shared/lib/clock.ts'
import type { Failure } from '../../api/failure.ts'
import { picturesWaiting } from '../../pictures/pictureStore.ts'
import { type Left, leftOnDevice } from '../../rounds/leftOnDevice.ts'
import { deviceStorage } from '../../rounds/outbox/itemStore.ts'
import { mayHoldUnsaved } from '../../sync/unsavedInCopies.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { CopyButton } from '../../ui/CopyButton.tsx'
import { RefusalPage } from '../refusal/RefusalPage.tsx'
import { forgetWorkshop } from './forgetWorkshop.ts'
import { deletionTexts } from './texts.ts'
import './deletion.css'

/** What this device does about it. Nothing that was not saved goes before the person has said so. */
type Step =
	| { is: 'looking' }
	/** `changes`: of boards, too */
	| { is: 'asking'; left: readonly Left[]; changes: boolean }
	| { is: 'forgotten' }

/** The end of a workshop that was deleted: says so, and deletes what this device keeps of it. */
export function WorkshopDeleted({
	workshop,
	failure,
	unsaved = false,
	onForget,
}: {
	workshop: string
	failure: Failure
	/** this page itself holds changes that were not saved */
	unsaved?: boolean
	/** what the page holds goes, too, before it could be kept again */
	onForget?: (() => void) | undefined
}) {
	const texts = useTexts(deletionTexts)
	const [step, go] = useState<Step>({ is: 'looking' })
	// As the page was when it learned of it: what is found then is decided about by the person, and not looked for again.
	const page = useRef({ unsaved, onForget })
	const forget = useCallback(async () => {
		page.current.onForget?.()
		await forgetWorkshop(workshop)
		go({ is: 'forgotten' })
	}, [workshop])

	useEffect(() => {
		void Promise.all([mayHoldUnsaved(workshop), picturesWaiting(workshop)]).then((waiting) => {
			const left = leftOnDevice(deviceStorage(), workshop)
			const changes = waiting.includes(true) || page.current.unsaved
			if (left.length > 0 || changes) go({ is: 'asking', left, changes })
			else void forget()
		})
	}, [workshop, forget])

	return (
		<RefusalPage failure={failure} clock={systemClock}>
			<div className="workshop-deleted" role="status">
				{step.is === 'looking' && <p>{texts.looking} …</p>}
				{step.is === 'forgotten' && <p>{texts.forgotten}</p>}
			</div>
			{step.is === 'asking' && <LeftHere {...step} onDiscard={() => void forget()} />}
		</RefusalPage>
	)
}

function LeftHere({ left, changes, onDiscard }: { left: readonly Left[]; changes: boolean; onDiscard: () => void }) {
	const texts = useTexts(deletionTexts).left
	const [isBusy, setBusy] = useState(false)
	const wordsOf = (each: Left): string => {
		if (each.is === 'words') return each.text
		return each.is === 'ballot' ? texts.ballot(each.about) : (each.alt ?? texts.photo)
	}
	return (
		<section className="workshop-deleted-left" aria-label={texts.title}>
			<h2>{texts.title}</h2>
			{left.length > 0 && <p>{texts.body}</p>}
			{left.length > 0 && (
				<ul>
					{left.map((each, place) => (
						// biome-ignore lint/suspicious/noArrayIndexKey: two cards may say the same, and what is left is read once
						<li key={place}>
							<p>{wordsOf(each)}</p>
							{each.is === 'words' && <CopyButton kind="link" text={each.text} />}
						</li>
					))}
				</ul>
			)}
			{changes && <p>{texts.changes}</p>}
			<Button
				kind="danger"
				disabled={isBusy}
				onClick={() => {
					setBusy(true)
					onDiscard()
				}}
			>
				{texts.discard}
			</Button>
		</section>
	)
}
