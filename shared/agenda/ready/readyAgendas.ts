import { foundingEvent } from './foundingEvent.ts'
import { futureConference } from './futureConference.ts'
import type { ReadyAgenda } from './readyAgenda.ts'
import { simulationGame } from './simulationGame.ts'
import { steeringGroup } from './steeringGroup.ts'

/** Every ready agenda of the product. A new one is a file and a line here. */
export const readyAgendas: readonly ReadyAgenda[] = [foundingEvent, simulationGame, futureConference, steeringGroup]
