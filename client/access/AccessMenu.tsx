import { useState } from 'react'
import type { BoardAccess } from '../../shared/access/index.ts'
import type { Failure } from '../api/failure.ts'
import { useRefusalSentences } from '../texts/refusals.ts'
import { useTexts } from '../texts/texts.ts'
import { Button } from '../ui/Button.tsx'
import { ChoiceMenu } from '../ui/ChoiceMenu.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import './access.css'
import { accessIcon } from './AccessSign.tsx'
import { accessTexts } from './texts.ts'

/** Who sees and who writes a board, for the moderation to set: at once, but asked before a board that all have seen is closed. */
export function AccessMenu({
	access,
	onGive,
}: {
	access: BoardAccess
	/** resolves with what went wrong, if something did */
	onGive: (access: BoardAccess) => Promise<Failure | undefined>
}) {
	const texts = useTexts(accessTexts)
	const [isMoving, setMoving] = useState(false)
	const [isAsked, ask] = useState(false)
	const [failure, setFailure] = useState<Failure>()
	// What holds for most boards is told by its sign alone, and leaves the bar to the tools.
	const isUsual = access === 'write'
	const give = async (wanted: BoardAccess) => {
		setMoving(true)
		setFailure(await onGive(wanted))
		setMoving(false)
	}
	const choose = (wanted: BoardAccess) => {
		if (wanted === access || isMoving) return
		if (wanted === 'moderation') ask(true)
		else void give(wanted)
	}
	return (
		<>
			<ChoiceMenu
				trigger={
					<Button
						icon={accessIcon[access]}
						{...(isUsual ? { kind: 'icon' as const } : { iconAfter: 'down' as const })}
						className="access-chip"
						data-access={access}
						aria-busy={isMoving}
						aria-label={texts.choose(texts.label[access])}
						title={isUsual ? texts.choose(texts.label[access]) : undefined}
					>
						{isMoving ? texts.moving : isUsual ? undefined : texts.label[access]}
					</Button>
				}
				choices={(['moderation', 'read', 'write'] as const).map((value) => ({
					value,
					label: texts.label[value],
					meaning: texts.meaning[value],
					icon: accessIcon[value],
				}))}
				value={access}
				onChoose={choose}
				foot={
					<>
						<p>{texts.foot}</p>
						{access === 'moderation' && <p>{texts.seen}</p>}
					</>
				}
			/>
			<Dialog open={isAsked} title={texts.closing.title} onClose={() => ask(false)}>
				<div className="nav-dialog">
					<p>{texts.closing.body}</p>
					<footer className="dialog-actions">
						<Button onClick={() => ask(false)}>{texts.closing.cancel}</Button>
						<Button
							kind="main"
							onClick={() => {
								ask(false)
								void give('moderation')
							}}
						>
							{texts.closing.do}
						</Button>
					</footer>
				</div>
			</Dialog>
			{failure && <AccessRefused failure={failure} onClose={() => setFailure(undefined)} />}
		</>
	)
}

function AccessRefused({ failure, onClose }: { failure: Failure; onClose: () => void }) {
	const { refused, ok } = useTexts(accessTexts)
	const { happened, todo } = useRefusalSentences(failure)
	return (
		<Dialog open title={refused} onClose={onClose}>
			<div className="nav-dialog">
				<p>
					{happened} {todo}
				</p>
				<footer className="dialog-actions">
					<Button kind="main" onClick={onClose}>
						{ok}
					</Button>
				</footer>
			</div>
		</Dialog>
	)
}
