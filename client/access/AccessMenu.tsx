import { Suspense, useEffect, useEffectEvent, useState } from 'react'
import type { BoardAccess } from '../../shared/access/index.ts'
import type { Failure } from '../api/failure.ts'
import { useTexts } from '../texts/texts.ts'
import { Button } from '../ui/Button.tsx'
import { ChoiceMenu } from '../ui/ChoiceMenu.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { lazyPart } from '../ui/lazyPart.ts'
import './access.css'
import { AccessRefused } from './AccessRefused.tsx'
import { accessIcon } from './AccessSign.tsx'
import { accessMenuTexts } from './menuTexts.ts'
import type { OpeningPlan } from './OpenAtStepDialog.tsx'
import type { SeenByOthers } from './SeenByOthersDialog.tsx'
import { accessTexts } from './texts.ts'

const OpenAtStepDialog = lazyPart(() => import('./OpenAtStepDialog.tsx').then((module) => module.OpenAtStepDialog))
const SeenByOthersDialog = lazyPart(() =>
	import('./SeenByOthersDialog.tsx').then((module) => module.SeenByOthersDialog),
)

/** Who sees and who writes a board, for the moderation to set: at once, but asked before a board that all have seen is closed. */
export function AccessMenu({
	access,
	asked,
	plan,
	seen,
	onGive,
}: {
	access: BoardAccess
	/** what was asked for elsewhere, another object whenever somebody asks */
	asked: { readonly wanted: BoardAccess } | undefined
	/** opening it when a step begins; only a board that only the moderation sees can wait for that */
	plan: OpeningPlan
	/** what the others have meanwhile */
	seen: () => SeenByOthers
	/** resolves with what went wrong, if something did */
	onGive: (access: BoardAccess) => Promise<Failure | undefined>
}) {
	const { label } = useTexts(accessTexts)
	const texts = useTexts(accessMenuTexts)
	const [isMoving, setMoving] = useState(false)
	const [isAsked, ask] = useState(false)
	const [isPlanning, setPlanning] = useState(false)
	const [shown, show] = useState<SeenByOthers>()
	const planned = plan.steps.find(({ id }) => id === plan.opening?.step)
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
	const answer = useEffectEvent(choose)
	const [answered, setAnswered] = useState(asked)
	useEffect(() => {
		if (!asked || asked === answered) return
		setAnswered(asked)
		answer(asked.wanted)
	}, [asked, answered])
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
						aria-label={texts.choose(label[access])}
						title={isUsual ? texts.choose(label[access]) : undefined}
					>
						{isMoving ? texts.moving : isUsual ? undefined : label[access]}
					</Button>
				}
				choices={(['moderation', 'read', 'write'] as const).map((value) => ({
					value,
					label: label[value],
					meaning: texts.meaning[value],
					icon: accessIcon[value],
				}))}
				value={access}
				onChoose={choose}
				{...(access === 'moderation' && {
					actions: [
						{
							label: texts.atStep.label,
							meaning:
								planned && plan.opening ? texts.atStep.planned(planned.title, plan.opening.access) : texts.atStep.none,
							icon: 'agenda' as const,
							onDo: () => setPlanning(true),
						},
						{ ...texts.others, icon: 'screen' as const, onDo: () => show(seen()) },
					],
				})}
				{...(access === 'moderation' && { foot: <p>{texts.foot}</p> })}
			/>
			<Dialog open={isAsked} title={texts.closing.title} onClose={() => ask(false)}>
				<div>
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
			<Suspense>
				{isPlanning && <OpenAtStepDialog plan={plan} onClose={() => setPlanning(false)} />}
				{shown && <SeenByOthersDialog seen={shown} onClose={() => show(undefined)} />}
			</Suspense>
			{failure && <AccessRefused title={texts.refused} failure={failure} onClose={() => setFailure(undefined)} />}
		</>
	)
}
