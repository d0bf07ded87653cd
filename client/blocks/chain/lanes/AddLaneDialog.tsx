import { type FormEvent, useRef, useState } from 'react'
import { addLane, type ChainState } from '../../../../shared/blocks/chain/index.ts'
import { type Actor, addActors, isNamed, wordKey } from '../../../../shared/registry/index.ts'
import { textFields } from '../../../../shared/text/fields.ts'
import { useRoom } from '../../../sync/RoomContext.ts'
import { useTexts } from '../../../texts/texts.ts'
import { ActorSymbol } from '../../../ui/ActorSymbol.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { useChainActions } from '../actions.ts'
import { usePictures, useRegistry } from '../observe.ts'
import { chainTexts } from '../texts/chainTexts.ts'
import './lanes.css'

/**
 * Gives actors of the registry a lane, one after the other, or enters new ones. Enter takes the first that fits, and ends it
 * where nothing is searched for.
 */
export function AddLaneDialog({ chain, state, onClose }: { chain: string; state: ChainState; onClose: () => void }) {
	const { doc } = useRoom()
	const texts = useTexts(chainTexts)
	const actions = useChainActions(chain)
	const pictures = usePictures(chain)
	const { actors, fields } = useRegistry()
	const [query, setQuery] = useState('')
	const [added, tellAdded] = useState<readonly string[]>([])
	const field = useRef<HTMLInputElement>(null)
	const has = new Set(pictures[state].lanes.map(({ id }) => id))
	const fitting = [...actors.values()]
		.filter((actor) => isNamed(actor) && !has.has(actor.id) && fits(actor, query))
		.sort((a, b) => a.name.localeCompare(b.name, 'de'))
	const name = query.trim()
	const isNew = name !== '' && ![...actors.values()].some((actor) => wordKey(actor.name) === wordKey(name))

	const goOn = (called: string) => {
		tellAdded([...added, called])
		setQuery('')
		field.current?.focus()
	}
	const add = (actor: Actor) => {
		actions.asOneStep(() => addLane(doc, chain, state, actor.id))
		goOn(actor.name)
	}
	const create = () => {
		actions.asOneStep(() => {
			const [actor] = addActors(doc, [{ name }])
			if (actor) addLane(doc, chain, state, actor)
		})
		goOn(name)
	}
	const submit = (event: FormEvent) => {
		event.preventDefault()
		const [first] = fitting
		if (name === '') onClose()
		else if (first) add(first)
		else if (isNew) create()
	}
	const colourOf = (actor: Actor) => fields.find(({ id }) => id === actor.field)?.colour
	return (
		<Dialog open title={texts.lanes.dialog(texts.states[state])} onClose={onClose}>
			<form className="chain-lane-form" onSubmit={submit}>
				<TextField
					ref={field}
					label={texts.lanes.search}
					value={query}
					autoComplete="off"
					maxLength={textFields.actorName.limit}
					onChange={(event) => setQuery(event.target.value)}
				/>
				<ul>
					{fitting.map((actor) => (
						<li key={actor.id}>
							<Button kind="bare" wide onClick={() => add(actor)}>
								<ActorSymbol kind={actor.kind} colour={colourOf(actor)} size={20} />
								<span>{actor.name}</span>
							</Button>
						</li>
					))}
					{isNew && (
						<li>
							<Button kind="bare" wide onClick={create}>
								<Icon name="addPerson" />
								<span>{texts.lanes.create(name)}</span>
							</Button>
						</li>
					)}
				</ul>
				{fitting.length === 0 && !isNew && <p className="ui-quiet">{name ? texts.lanes.none : texts.lanes.all}</p>}
				<footer>
					<p role="status" className="ui-quiet">
						{added.length > 0 && texts.lanes.added(added)}
					</p>
					<Button kind={added.length > 0 ? 'main' : 'plain'} onClick={onClose}>
						{texts.lanes.done}
					</Button>
				</footer>
			</form>
		</Dialog>
	)
}

function fits({ name, shortName = '' }: Actor, query: string): boolean {
	const words = wordKey(query).split(' ')
	return words.every((word) => wordKey(`${name} ${shortName}`).includes(word))
}
