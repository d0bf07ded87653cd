import { use, useState } from 'react'
import { type Method, methods, type Stage } from '../../shared/methods/index.ts'
import { isNamed, listActors } from '../../shared/registry/index.ts'
import { methodsFor, stages } from '../../shared/roadmap/index.ts'
import { useLocale } from '../texts/locale.ts'
import { useRefusalSentences } from '../texts/refusals.ts'
import { useTexts } from '../texts/texts.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Icon } from '../ui/icon.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { GuideBody } from './GuideBody.tsx'
import { methodIcon } from './methodIcon.ts'
import { roadmapTexts } from './texts.ts'
import './guide.css'
import { addMethodBoard } from '../../shared/methods/methodBoard.ts'
import { AddHiddenContext } from '../access/AddHiddenContext.ts'
import { accessMenuTexts } from '../access/menuTexts.ts'
import type { Failure } from '../api/failure.ts'
import { today } from '../findings/today.ts'
import { useNavigation } from '../navigation/navigation.ts'
import { useRoom } from '../sync/RoomContext.ts'

/** A method is chosen with its guide before the eyes: those of the stage come first, then all others. */
export function AddMethodDialog({
	stage,
	method,
	onClose,
}: {
	stage: Stage
	/** the one shown at first, if it is known already which one is meant */
	method: Method | undefined
	onClose: () => void
}) {
	const texts = useTexts(roadmapTexts)
	const locale = useLocale()
	const addMethod = useAddMethod()
	const serving = methodsFor(stage, methods)
	const offered: readonly Method[] = [...serving, ...methods.filter((other) => !serving.includes(other))]
	const [chosen, choose] = useState<Method | undefined>(method ?? offered[0])
	const mayHide = use(AddHiddenContext) !== undefined
	const [isHidden, hide] = useState(false)
	const [isAdding, setAdding] = useState(false)
	const served = stages.filter((each) => chosen?.stages.includes(each.stage))
	const [wanted, want] = useState(stage)
	// Elsewhere than where one asked for it, only if it serves nothing there.
	const home = served.find((each) => each.stage === wanted) ?? served.find((each) => each.stage === chosen?.stages[0])
	// A map draws whoever stands in the registry.
	const actors = listActors(useRoom().doc).filter(isNamed).length
	const [failure, setFailure] = useState<Failure>()
	const add = async (filled: boolean) => {
		if (!chosen || isAdding) return
		setAdding(true)
		const failed = await addMethod(chosen, { filled, isHidden, ...(home && { stage: home.stage }) })
		setAdding(false)
		setFailure(failed)
		if (!failed) onClose()
	}
	return (
		<Dialog open size="wide" title={texts.choose.title} onClose={onClose}>
			<form
				className="method-choice"
				onSubmit={(event) => {
					event.preventDefault()
					void add(false)
				}}
			>
				<fieldset>
					<legend className="ui-hidden-text">{texts.choose.methods}</legend>
					{offered.map((offer) => (
						<label key={offer.id}>
							<input
								type="radio"
								name="method"
								value={offer.id}
								checked={offer === chosen}
								onChange={() => choose(offer)}
							/>
							<Icon name={methodIcon(offer)} />
							<span>{offer.name[locale]}</span>
						</label>
					))}
				</fieldset>
				{chosen && <GuideBody method={chosen} />}
				<footer className="guide-actions">
					{mayHide && <HiddenSwitch isHidden={isHidden} onChange={hide} />}
					<p className="ui-caption">{texts.choose.filledNote}</p>
					{home && served.length > 1 && (
						<SelectField
							label={texts.choose.stands}
							value={String(home.stage)}
							onChoose={(chosen) => want(Number(chosen) as Stage)}
						>
							{served.map(({ stage, name }) => (
								<option key={stage} value={stage}>
									{texts.stage(stage, name[locale])}
								</option>
							))}
						</SelectField>
					)}
					{home && served.length === 1 && (
						<p className="ui-caption">{texts.choose.home(texts.stage(home.stage, home.name[locale]))}</p>
					)}
					{failure && <Failed failure={failure} />}
					<Button onClick={() => void add(true)} aria-busy={isAdding}>
						{texts.choose.filled}
					</Button>
					<Button kind="main" type="submit" aria-busy={isAdding}>
						{chosen?.map && actors > 0 ? texts.choose.withActors(actors) : texts.choose.empty}
					</Button>
				</footer>
			</form>
		</Dialog>
	)
}

function Failed({ failure }: { failure: Failure }) {
	const { happened, todo } = useRefusalSentences(failure)
	return (
		<p className="ui-field-note" data-tone="bad" role="alert">
			{happened} {todo}
		</p>
	)
}

function HiddenSwitch({ isHidden, onChange }: { isHidden: boolean; onChange: (isHidden: boolean) => void }) {
	const texts = useTexts(accessMenuTexts)
	return (
		<label className="guide-hidden">
			<input type="checkbox" checked={isHidden} onChange={(event) => onChange(event.target.checked)} />
			<span>
				{texts.startHidden} <span className="ui-caption">{texts.meaning.moderation}</span>
			</span>
		</label>
	)
}

/** Adds a method's board as one step of undo and takes the person there; resolves with what went wrong, if something did. */
function useAddMethod() {
	const { doc, history } = useRoom()
	const locale = useLocale()
	const navigation = useNavigation()
	const addHidden = use(AddHiddenContext)
	return async (
		method: Method,
		how: { filled: boolean; isHidden: boolean; stage?: Stage },
	): Promise<Failure | undefined> => {
		const options = { locale, filled: how.filled, today: today.get(), ...(how.stage && { stage: how.stage }) }
		if (!how.isHidden || !addHidden) {
			const board = history.step(() => addMethodBoard(doc, method, options))
			navigation.go({ to: 'board', board })
			return undefined
		}
		const added = await addHidden((apart, board) => addMethodBoard(apart, method, { ...options, board }))
		if (!added.ok) return added.failure
		navigation.go({ to: 'board', board: added.board })
		return undefined
	}
}
