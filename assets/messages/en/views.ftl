# Short phrases in lists: the ribbon, what falls due, why a step can't be ticked yet.

due-renewal = { $service } renews: { $name }
due-identifier-ends = { $identifier } stops working

ribbon-guard = { $service }, until { $date }
ribbon-window = { $service } can go on
ribbon-deadline = { $service } deadline
ribbon-renewal = { $service } charge
ribbon-reminder = { $service } reminder

refused-step-blocked = There are steps to finish before this one.
refused-step-waits = This has to wait until { $date }.
