import { Fragment } from 'react'
import type { Appearance } from '../../shared/blocks/appearances.ts'
import type { Actor } from '../../shared/registry/index.ts'
import { useNavigation } from '../navigation/navigation.ts'
import { TakenFromPart } from '../taking/TakenFromPart.tsx'
import { useTexts } from '../texts/texts.ts'
import { Button } from '../ui/Button.tsx'
import { registryTexts } from './registryTexts.ts'

interface PlacesProps {
	actor: Actor
	places: readonly Appearance[] | undefined
}

/** The boards on which an actor stands, as ways to the very place, and where it was taken from. */
export function ActorPlaces(props: PlacesProps) {
	return (
		<>
			<Places {...props} />
			<TakenFromPart kind="actor" entry={props.actor.id} />
		</>
	)
}

function Places({ actor, places = [] }: PlacesProps) {
	const texts = useTexts(registryTexts)
	const navigation = useNavigation()
	if (places.length === 0) return <span className="ui-quiet">{texts.nowhere}</span>
	return places.map(({ board, ref, element }, i) => (
		<Fragment key={`${ref.block}/${ref.id}`}>
			{i > 0 && ', '}
			<Button
				kind="link"
				aria-label={texts.show(actor.name, board.name)}
				onClick={() => navigation.go({ to: 'block', ref, element })}
			>
				{board.name}
			</Button>
		</Fragment>
	))
}
