import { type FormEvent, useEffect, useState } from 'react'
import { type CastPart, type PrivateSide, privateSideField } from '../../../shared/playing/index.ts'
import { useStage } from '../../agenda/stage.ts'
import type { Failure } from '../../api/failure.ts'
import { useRefusalSentences } from '../../texts/refusals.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { LinesField } from '../../ui/LinesField.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { castPartOf, type Prepared } from './stations.ts'
import { conductTexts } from './texts.ts'

type Cards = Readonly<Record<string, PrivateSide>>
const empty: PrivateSide = { knows: '', wants: '', ifAsked: '' }
const sides = ['knows', 'wants', 'ifAsked'] as const

/** The private sides of the parts that act: written here, kept by the server, and given to nobody but who has the part. */
export function RoleCards({ prepared }: { prepared: Prepared }) {
	const { cards: texts } = useTexts(conductTexts)
	const { server, token } = useStage()
	const [cards, setCards] = useState<Cards>()
	const [failure, refuse] = useState<Failure>()
	const play = prepared.play.id
	const parts = prepared.play.parts.map((part) => castPartOf(prepared, part)).filter(({ group }) => group === 'acting')
	useEffect(() => {
		let isOver = false
		void server.roleCards(token(), play).then((answer) => {
			if (isOver) return
			if (answer.ok) setCards(answer.value.cards)
			refuse(answer.ok ? undefined : answer.failure)
		})
		return () => {
			isOver = true
		}
	}, [server, token, play])
	const write = async (part: string, side: PrivateSide): Promise<boolean> => {
		const answer = await server.writeRoleCard(token(), { play, part }, side)
		refuse(answer.ok ? undefined : answer.failure)
		if (answer.ok) setCards((before) => ({ ...before, [part]: side }))
		return answer.ok
	}
	if (parts.length === 0) return null
	return (
		<section className="play-cards" aria-label={texts.title}>
			<h3>{texts.title}</h3>
			<p className="ui-quiet">
				<Icon name="lock" size={16} /> <span>{texts.hint}</span>
			</p>
			{parts.map((part) => (
				<OneCard key={part.part} part={part} side={cards?.[part.part]} isKnown={cards !== undefined} onWrite={write} />
			))}
			{failure && <NotWritten failure={failure} />}
		</section>
	)
}

function OneCard({
	part: { part, as },
	side,
	isKnown,
	onWrite,
}: {
	part: CastPart
	side: PrivateSide | undefined
	isKnown: boolean
	onWrite: (part: string, side: PrivateSide) => Promise<boolean>
}) {
	const { cards: texts } = useTexts(conductTexts)
	const [isOpen, open] = useState(false)
	const isWritten = side !== undefined && sides.some((each) => side[each] !== '')
	return (
		<details className="play-folded" open={isOpen} onToggle={({ currentTarget }) => open(currentTarget.open)}>
			<summary>
				{texts.write(as)} {isWritten && <span className="ui-caption">{texts.written}</span>}
			</summary>
			{isOpen && !isKnown && <p role="status">{texts.loading} …</p>}
			{isOpen && isKnown && <CardForm side={side ?? empty} onSave={(next) => onWrite(part, next)} />}
		</details>
	)
}

function CardForm({ side, onSave }: { side: PrivateSide; onSave: (side: PrivateSide) => Promise<boolean> }) {
	const { cards: texts } = useTexts(conductTexts)
	const [draft, write] = useState(side)
	const [isSaved, tell] = useState(false)
	const submit = async (event: FormEvent) => {
		event.preventDefault()
		tell(await onSave(draft))
	}
	return (
		<form className="play-card-form" onSubmit={(event) => void submit(event)}>
			{sides.map((each) => (
				<LinesField
					key={each}
					label={texts[each]}
					rows={2}
					maxLength={privateSideField.limit}
					value={draft[each]}
					onChange={({ currentTarget }) => {
						tell(false)
						write({ ...draft, [each]: currentTarget.value })
					}}
				/>
			))}
			<p>
				<Button type="submit" icon="check">
					{texts.save}
				</Button>{' '}
				<span role="status">{isSaved && texts.saved}</span>
			</p>
		</form>
	)
}

function NotWritten({ failure }: { failure: Failure }) {
	const { happened, safe, todo } = useRefusalSentences(failure)
	return (
		<Notice tone="bad" title={happened}>
			{safe} {todo}
		</Notice>
	)
}
