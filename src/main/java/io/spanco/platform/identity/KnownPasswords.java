package io.spanco.platform.identity;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.digest.PasswordManager;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.impl.util.EncryptionUtil;
import org.springframework.stereotype.Component;

/** Finds out whether a person's password is their login, without counting as a failed attempt to sign in. */
@Component
class KnownPasswords {

    private final IdentityService identity;
    private final ProcessEngine engine;

    KnownPasswords(IdentityService identity, ProcessEngine engine) {
        this.identity = identity;
        this.engine = engine;
    }

    boolean isLogin(String login) {
        User user = identity.createUserQuery().userId(login).singleResult();
        if (!(user instanceof UserEntity stored) || stored.getPassword() == null) {
            return false;
        }
        PasswordManager passwords =
                ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getPasswordManager();
        return passwords.check(EncryptionUtil.saltPassword(login, stored.getSalt()), stored.getPassword());
    }
}
