import { type KeyboardEvent, useMemo, useState } from 'react'
import type * as Y from 'yjs'
import { registryOf } from '../../shared/lib/sharedRegistry.ts'
import { materialAt, mostMaterial, type TakingTarget, takingTargets } from '../../shared/taking/index.ts'
import { useResults } from '../sync/ResultsContext.ts'
import { useLocale } from '../texts/locale.ts'
import { useTexts } from '../texts/texts.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Icon } from '../ui/icon.tsx'
import { Notice } from '../ui/Notice.tsx'
import { AskField } from './AskField.tsx'
import type { AskedToTake } from './ask.ts'
import { LineToTake } from './LineToTake.tsx'
import { targetIcon } from './targetIcon.ts'
import { takingTexts } from './texts.ts'
import { useOriginNames } from './useOriginNames.ts'
import { becomes, type TakingLine, takingsOf, useTaking } from './useTaking.ts'
import './taking.css'

/** Asks what words shall become, and shows before anything is written what will be. */
export function TakeDialog({
	doc,
	asked: { places, as },
	onTake,
	onClose,
}: {
	doc: Y.Doc
	asked: AskedToTake
	onTake: (target: TakingTarget, takings: ReturnType<typeof takingsOf>) => void
	onClose: () => void
}) {
	const texts = useTexts(takingTexts)
	const { doc: results } = useResults()
	const all = useMemo(() => materialAt(doc, places, results), [doc, places, results])
	const targets = useMemo(() => takingTargets.filter(({ isOffered }) => isOffered?.(doc) ?? true), [doc])
	const [target, pick] = useState(targets.find(({ id }) => id === as))
	const material = useMemo(() => all.slice(0, mostMaterial), [all])
	const areCards = material.length > 0 && material.every(({ from }) => 'shape' in from)
	const count = material.filter(({ isHeading }) => !isHeading).length
	/** The figures choose what it becomes, as long as nobody is writing. */
	const onKeyDown = (event: KeyboardEvent) => {
		const { target: at, key, ctrlKey, metaKey, altKey } = event
		const isField = at instanceof HTMLElement && at.matches('input:not([type="radio"], [type="checkbox"]), select')
		const chosen = targets[Number(key) - 1]
		if (isField || ctrlKey || metaKey || altKey || !chosen) return
		event.preventDefault()
		pick(chosen)
	}
	return (
		<Dialog title={texts.title(count, areCards)} size="wide" open onClose={onClose}>
			{material.length === 0 ? (
				<div className="taking-nothing">
					<EmptyState missing={texts.nothing} todo={texts.nothingTodo} />
				</div>
			) : (
				<form className="taking" onSubmit={(event) => event.preventDefault()} onKeyDown={onKeyDown}>
					<Targets targets={targets} target={target} onPick={pick} />
					{target ? (
						<Preview
							key={target.id}
							doc={doc}
							target={target}
							material={material}
							isCut={all.length > material.length}
							onTake={(lines) => onTake(target, takingsOf(target, lines))}
							onClose={onClose}
						/>
					) : (
						<div className="taking-preview">
							<EmptyState missing={texts.what} todo={texts.choose} />
						</div>
					)}
				</form>
			)}
		</Dialog>
	)
}

function Targets({
	targets,
	target,
	onPick,
}: {
	targets: readonly TakingTarget[]
	target: TakingTarget | undefined
	onPick: (target: TakingTarget) => void
}) {
	const texts = useTexts(takingTexts)
	const locale = useLocale()
	return (
		<fieldset className="taking-targets">
			<legend className="ui-hidden-text">{texts.what}</legend>
			{targets.map((each, i) => (
				<label key={each.id}>
					<input type="radio" name="taking-target" checked={each === target} onChange={() => onPick(each)} />
					<Icon name={targetIcon(each.id)} />
					<span>
						<b>{each.label[locale]}</b>
						<span className="ui-caption">{each.hint[locale]}</span>
					</span>
					<kbd>{i + 1}</kbd>
				</label>
			))}
		</fieldset>
	)
}

function Preview({
	doc,
	target,
	material,
	isCut,
	onTake,
	onClose,
}: {
	doc: Y.Doc
	target: TakingTarget
	material: ReturnType<typeof materialAt>
	isCut: boolean
	onTake: (lines: readonly TakingLine[]) => void
	onClose: () => void
}) {
	const texts = useTexts(takingTexts)
	const nameOf = useOriginNames(doc)
	const taking = useTaking(doc, material, target)
	const { lines, forAll } = taking
	const chosen = JSON.stringify(forAll)
	const choices = useMemo(
		() => new Map(target.asks.map((ask) => [ask.id, ask.choices(doc, JSON.parse(chosen))])),
		[doc, target, chosen],
	)
	const choicesOf = (ask: string) => choices.get(ask) ?? []
	const many = lines.length > 1
	const asked = target.asks.filter(({ of }) => many || of === 'all')
	const count = (what: ReturnType<typeof becomes>) => lines.filter((line) => becomes(line) === what).length
	const [made, joined, left] = [count('new'), count('joined'), count('left')]
	const first = material[0]
	const where = first && nameOf(first.from)
	return (
		<>
			<div className="taking-preview">
				<header>
					<h3>{texts.written}</h3>
					{where !== undefined && <p className="ui-caption">{texts.origin(where)}</p>}
				</header>
				{registryOf(doc) !== doc && <Notice tone="care" title={texts.forEverybody} />}
				{isCut && <Notice tone="care" title={texts.tooMany(mostMaterial)} />}
				{(asked.length > 0 || taking.mayGoByLine) && (
					<fieldset className="taking-all">
						<legend className="ui-hidden-text">{texts.forAll}</legend>
						{taking.mayGoByLine && (
							<label className="taking-by-line">
								<input
									type="checkbox"
									checked={taking.byLine}
									onChange={({ currentTarget }) => taking.setByLine(currentTarget.checked)}
								/>
								{texts.byLine}
							</label>
						)}
						{asked.map((ask) => (
							<AskField
								key={ask.id}
								ask={ask}
								choices={choicesOf(ask.id)}
								answers={forAll}
								suffix={ask.of === 'each' ? texts.forAll : undefined}
								onAnswer={(choice) => taking.answerAll(ask.id, choice)}
							/>
						))}
					</fieldset>
				)}
				<ul>
					{lines.map((line) => (
						<LineToTake key={line.key} target={target} choicesOf={choicesOf} line={line} taking={taking} />
					))}
				</ul>
			</div>
			<footer>
				<p role="status">
					<b>{texts.foot(made, joined, left)}</b>
					<span className="ui-caption">{texts.stays}</span>
				</p>
				<Button onClick={onClose}>{texts.cancel}</Button>
				<Button kind="main" disabled={made + joined === 0} onClick={() => onTake(lines)}>
					{texts.take}
				</Button>
			</footer>
		</>
	)
}
