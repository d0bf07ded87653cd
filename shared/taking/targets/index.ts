import type { TakingTarget } from '../target.ts'
import { actorTarget } from './actor.ts'
import { goalTarget } from './goal.ts'
import { needTarget } from './need.ts'
import { participationTarget } from './participation.ts'
import { ruleTarget } from './rule.ts'
import { serviceTarget } from './service.ts'
import { tableRowTarget } from './tableRow.ts'
import { taskTarget } from './task.ts'
import { themeTarget } from './theme.ts'

/** All that something can be taken as, in the order in which it is offered. */
export const takingTargets: readonly TakingTarget[] = [
	actorTarget,
	needTarget,
	serviceTarget,
	goalTarget,
	taskTarget,
	themeTarget,
	ruleTarget,
	tableRowTarget,
	participationTarget,
]
