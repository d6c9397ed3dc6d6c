# The lock screen, and problems in front of the vault

lock-title = The vault is locked
lock-open = Open the vault
lock-open-keyring = Open with this computer’s keyring
lock-opening = Opening
lock-wait = Wait { $seconds } s
lock-wait-spoken = Too many wrong tries; wait a while before the next
lock-caps = Caps Lock is on
lock-keyring-why = This vault opens with this computer’s keyring. The system may ask you to unlock it.
lock-no-keyring = This computer’s keyring does not answer; open the vault another way.
lock-use-passphrase = Use the passphrase
lock-use-recovery = Use the recovery code
lock-by-recovery = Opened with the recovery code. A forgotten passphrase can be replaced here
lock-folder = Another folder
lock-restore = Restore a backup

## The example family
example-title = This is an example family.{" "}
example-text = All of it is invented; try whatever you like.
example-delete = Delete the example
example-deleting = Deleting
