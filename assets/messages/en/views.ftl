# Short phrases in lists: the ribbon, what falls due, why a step can't be ticked yet.

due-renewal = { $service } renews: { $name }
due-identifier-ends = { $identifier } stops working

ribbon-guard = { $service }, until { $date }
ribbon-window = { $service } can go on
ribbon-deadline = { $service } deadline
ribbon-renewal = { $service } charge
ribbon-reminder = { $service } reminder

refused-would-lock = After this step { $who } could not be entered any more. Give it another way in first, then come back and tick this.
refused-step-blocked = There are steps to finish before this one.
refused-step-waits = This has to wait until { $date }.
due-kept-until = { $service } keeps data until this day
